import type { LookupAddress } from 'node:dns'

type Terminal = { isTTY?: boolean | undefined }

/** What comes in on standard input. */
export type DeskInput = AsyncIterable<Uint8Array> & Terminal

/** A stream that a command writes to; colours, bars and a width in columns are for those that are a terminal. */
export type OutputStream = NodeJS.WritableStream & Terminal & { columns?: number | undefined }

/** Everything that a command takes from the world around it, so that a test can give its own. */
export type DeskContext = {
  input: DeskInput
  output: { stdout: OutputStream; stderr: OutputStream }
  environment: Record<string, string | undefined>
  /** The folder in which `npm start` leaves its address and its desk token. */
  stateFolder: string
  /** Aborted when the operator asks the command to stop. */
  interrupted: AbortSignal
  /** Milliseconds that only ever grow. */
  now: () => number
  /** The wall clock, in epoch milliseconds. */
  clock: () => number
  /** Waits, and rejects early when the signal aborts. */
  pause: (delayMs: number, signal: AbortSignal) => Promise<void>
  /** All addresses that a host's name leads to. */
  resolve: (hostname: string) => Promise<LookupAddress[]>
  /** From 0 up to, but not including, 1. */
  random: () => number
}
