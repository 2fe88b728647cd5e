/**
 * What is this laptop's own, and never a teammate's: the data folder with the list of its days, the
 * settings, the single instance on a data folder; and the laptop's own folder, apart from every
 * data folder, with its key and what it knows of each day folder, which the log asks through {@link
 * dev.pitwall.log.DayRegistry}.
 *
 * <p>Thread: any; the data folder owns {@code laptop}, which reads and writes the settings, and
 * {@code single-instance}, which listens for a second start.
 *
 * <p>A data folder: a folder for each day, {@code laptop.json} with the settings, {@code lock},
 * {@code door} for a second start, and {@code set-aside/}. It may come from somebody else, so
 * nothing in it is believed that does not carry the tag of the laptop's key.
 *
 * <p>Must not import anything of ours but {@code domain}, {@code problem}, {@code files} and {@code
 * log}: neither the core nor the screen.
 */
package dev.pitwall.laptop;
