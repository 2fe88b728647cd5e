/**
 * The rules of a contest day, one file each: what the day means beyond what was recorded. Pure
 * functions of a {@link dev.pitwall.domain.model.ContestDay}.
 *
 * <ol>
 *   <li>A confirmation has a shelf life: {@link dev.pitwall.domain.rules.ConfirmationShelfLife}. So
 *       have the ticks of a server's lines, {@link dev.pitwall.domain.rules.ServerChecks}, and a
 *       waiver of an NG, {@link dev.pitwall.domain.rules.NgWaiver}.
 *   <li>The last safe start: {@link dev.pitwall.domain.rules.LastSafeStart}; whether a run can be
 *       started now, {@link dev.pitwall.domain.rules.RunWindow}; what the time left allows, {@link
 *       dev.pitwall.domain.rules.TimeLeft}, and so what the alarms ({@link
 *       dev.pitwall.domain.rules.MilestoneAlarms}) and the second row of the bar ({@link
 *       dev.pitwall.domain.rules.DayAlerts}) advise.
 *   <li>What counts now: {@link dev.pitwall.domain.rules.WhatCountsNow}, and in the end: {@link
 *       dev.pitwall.domain.rules.WhatCounted}.
 *   <li>The effect of a change: {@link dev.pitwall.domain.rules.Effect}, from comparable runs
 *       ({@link dev.pitwall.domain.rules.Effects}) and their {@link
 *       dev.pitwall.domain.rules.Noise}.
 *   <li>The last good state: {@link dev.pitwall.domain.rules.LastGoodState}.
 *   <li>The run lock: {@link dev.pitwall.domain.rules.RunLock}, and what it means for a run that
 *       was touched, {@link dev.pitwall.domain.rules.DisturbedRuns}.
 *   <li>Never a wrong score: {@code results.ResultReader}, which asks where it is not certain, and
 *       {@link dev.pitwall.domain.rules.UnlikelyScore} for typed ones.
 *   <li>Times move: {@link dev.pitwall.domain.model.MilestoneTime}, which moves with the contest.
 *   <li>A correction is a new event: {@code fold.FoldRuns} keeps who changed what, when, and what
 *       stood there.
 *   <li>An agent never stands in for a person: {@code decide.AgentLimits}.
 *   <li>Nothing from a stranger is executed or believed: {@code decide.Admission} for events,
 *       {@code log.FolderCheck} for folders.
 * </ol>
 *
 * <p>All of them that can stand against the end of the work are asked at once by {@link
 * dev.pitwall.domain.rules.MayWeStop}.
 *
 * <p>Thread: any. Must not import anything but {@code java.*}, ids and the model.
 */
package dev.pitwall.domain.rules;
