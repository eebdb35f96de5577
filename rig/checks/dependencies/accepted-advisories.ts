/** A known hole that the paper can live with for a time: its GitHub advisory, why, and the last day that it may. */
export type AcceptedAdvisory = { id: string; why: string; until: string }

/** Every accepted hole. One whose day is over, or that npm no longer names, fails the check. */
export const acceptedAdvisories: readonly AcceptedAdvisory[] = []
