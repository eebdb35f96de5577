/** The desk's exit codes, for scripts. `interrupted` is the shell's own code for SIGINT. */
export const exitCodes = { done: 0, rejected: 1, failed: 2, interrupted: 130 } as const
