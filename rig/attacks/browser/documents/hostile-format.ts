import type { HostileStory } from './hostile-story.ts'

/** How a format writes stories into a file: what its name ends in, the text, and how many stories a file holds. */
export type HostileFormat = { end: string; write: (stories: readonly HostileStory[]) => string; perFile: number }

/** How many a file holds of the formats that hold many. */
export const storiesPerFile = 1_000
