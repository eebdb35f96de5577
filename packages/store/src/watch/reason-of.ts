import { innermostReason } from '@broadsheet/model'
import { DatabaseUnavailable } from './database-unavailable.ts'

/** Why something failed, for the log: the innermost reason, and whether it was a fault of D1. */
export function reasonOf(error: unknown): string {
  const reason = innermostReason(error)
  const unavailable = DatabaseUnavailable.in(error)
  return unavailable === null || unavailable.message === reason ? reason : `${unavailable.message}: ${reason}`
}
