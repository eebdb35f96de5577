import type { LookupAddress } from 'node:dns'

type Terminal = { isTTY?: boolean | undefined }

/** Standard input. */
export type DeskInput = AsyncIterable<Uint8Array> & Terminal

/** A stream that a command writes to. Only a terminal gets colours, progress bars and lines cut to its width. */
export type OutputStream = NodeJS.WritableStream & Terminal & { columns?: number | undefined }

/** Everything that a command takes from outside, so that a test can replace it. */
export type DeskDeps = {
  input: DeskInput
  output: { stdout: OutputStream; stderr: OutputStream }
  environment: Record<string, string | undefined>
  /** The folder where `npm start` writes its address and its desk token. */
  stateFolder: string
  /** Aborted when the operator asks the command to stop. */
  interrupted: AbortSignal
  /** A monotonic clock, in milliseconds. */
  now: () => number
  /** The wall clock, in epoch milliseconds. */
  clock: () => number
  /** Waits, and rejects early when the signal aborts. */
  pause: (delayMs: number, signal: AbortSignal) => Promise<void>
  /** All addresses of a host name. */
  resolve: (hostname: string) => Promise<LookupAddress[]>
  /** From 0 up to, but not including, 1. */
  random: () => number
}
