/**
 * The contract of a screen, and in its parts what all screens share: {@code style}, {@code keys},
 * {@code control}, {@code form}. All a screen's author needs is here and in {@code ui.fx}.
 *
 * <h2>A screen</h2>
 *
 * <p>Package {@code dev.pitwall.ui.tasks}, say, with {@code TasksScreen implements} {@link
 * dev.pitwall.ui.kit.Screen}, {@code TasksModel} (FX properties, no nodes) and {@code TasksView} (a
 * Region). One line in {@code dev.pitwall.ui.Screens} puts it into the window:
 *
 * <pre>{@code
 * new ScreenEntry("tasks", "tasks.title", "fth-check-square", 4,
 *     () -> new TasksScreen(texts, desk, clock, ids))
 * }</pre>
 *
 * <p>Digits: 1 warroom, 2 servers, 3 scores, 4 tasks, 5 reboot, 6 snippets, 7 review, 8 settings, 9
 * prepare. {@code show(Snapshot)} copies one slice of the day into the model; lists through {@link
 * dev.pitwall.ui.kit.control.Lists#diffById}, nodes through {@link
 * dev.pitwall.ui.kit.control.KeyedChildren}, so that selection, focus, scroll and half-typed text
 * survive a teammate's change. Selections, drafts and filters live in the model. A view that is a
 * {@link dev.pitwall.ui.kit.ScreenBody} makes its screen a {@link dev.pitwall.ui.kit.ModelScreen},
 * which only passes on. Keys are written once, in a {@link dev.pitwall.ui.kit.keys.KeyTable} that
 * listens and is listed by {@code keys()}; Esc arrives as {@code back()}. A {@link
 * dev.pitwall.ui.kit.GoTo} asks the window for another screen.
 *
 * <h2>Asking for something</h2>
 *
 * <pre>{@code
 * desk.submit(intent);                                    // a refusal shows in the notice strip
 * desk.submitAndSay(intent, "tasks.moved", task.title()); // "Moved ... -- Undo"
 * sheet.submit(desk, intent, done -> ..., sheet::refuse);   // a form: closes, or says why not
 * queue.submit(line, intent, done -> ...);                 // a line that Enter submits
 * }</pre>
 *
 * <p>A line that Enter submits has a {@link dev.pitwall.ui.kit.form.SubmitQueue}: empty the field
 * first, then submit; and a {@link dev.pitwall.ui.kit.form.ReturnedLines} beside the field. Fields
 * are {@link dev.pitwall.ui.kit.form.LimitedField} or {@link dev.pitwall.ui.kit.form.LimitedArea},
 * with the day's limit; a {@link dev.pitwall.ui.kit.form.LimitReached} that nobody shows reaches
 * the strip.
 *
 * <p>Failures always show in the strip by themselves. Nothing on the screen changes until the
 * snapshot does: no optimistic copies. "Now" is {@code clock.instant()}, and {@code clock.now()}
 * ticks each second; new ids come from {@code IdSource}.
 *
 * <h2>Words</h2>
 *
 * <p>{@code label.textProperty().bind(texts.text("tasks.title"))}, with arguments (observable or
 * not) after the key; {@code texts.bind(t -> ..., observables)} for anything else made of words.
 * Keys go into both {@code text/*.properties}; write them as whole string literals, for a test
 * looks for them in the source. Moments by {@link dev.pitwall.text.Times}, spans by {@link
 * dev.pitwall.text.Spans}, scores by {@link dev.pitwall.text.Scores}.
 *
 * <h2>Form and look</h2>
 *
 * <p>Wrap the content in {@link dev.pitwall.ui.kit.form.SheetHost} and open {@link
 * dev.pitwall.ui.kit.form.FormSheet}s on it (never a dialog); {@code back()} then is {@code
 * host.back()}. Buttons by {@link dev.pitwall.ui.kit.control.Actions} (id {@code scope-name}, verb,
 * key in the tooltip); every node one can act on has an id by {@link
 * dev.pitwall.ui.kit.control.Ids}, unique in the scene: put the thing's id into those of rows
 * ({@code tasks-card-move-} + id). Put a {@link dev.pitwall.ui.kit.control.ScreenBar} on top, class
 * {@code screen-body} on the box around everything, {@code panel} on surfaces; {@link
 * dev.pitwall.ui.kit.control.EmptyState} when there is nothing yet. {@link
 * dev.pitwall.ui.kit.control.RoleChip}, {@link dev.pitwall.ui.kit.control.MemberBadge}, {@link
 * dev.pitwall.ui.kit.control.ServerName}, {@link dev.pitwall.ui.kit.control.VerdictMark}, {@link
 * dev.pitwall.ui.kit.control.ScoreText} and {@link dev.pitwall.ui.kit.control.Tag} show the things
 * themselves.
 *
 * <p>Styles in {@code ui/tasks.css} (imported by {@code pitwall.css}, see {@link
 * dev.pitwall.ui.kit.style.Look}): colours only as {@code -pw-*} of {@code tokens.css}, sizes in em
 * or in steps of 4 px, type by {@code t-small, t-lead, t-title, t-figure, t-clock, t-board} on
 * labels only; states by PseudoClass. {@link dev.pitwall.ui.kit.style.TintStyle#set} gives a node
 * {@code -pw-tint, -pw-on-tint, -pw-tint-fg, -pw-tint-bg}. Colour is never the only signal. Ask
 * {@link dev.pitwall.ui.kit.style.ReducedMotion#is} before anything moves.
 *
 * <h2>Tests and pictures</h2>
 *
 * <p>In {@code src/test/java/dev/pitwall/testing}: {@code @FxTest} puts test methods on the JavaFX
 * thread; {@code Workbench.full(language)} and {@code .empty(language)} hold a real replica with a
 * sample day at a fixed moment and everything a screen takes; {@code bench.open(entry)} attaches
 * it; {@code Fx.waitFor(what, predicate)} waits. {@code mvn -Pgallery test -Dgallery.only=tasks}
 * draws what is in {@code Screens}: look at the pictures.
 *
 * <p>Thread: JavaFX's. Must not import a screen.
 */
package dev.pitwall.ui.kit;
