import { TooManyConflicts } from '../d1/retry-on-conflict.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'

/** Whether an error is a fault of D1 or R2, or too many conflicts of a write: trying again later may help. */
export function isUnavailable(error: unknown): boolean {
  return DatabaseUnavailable.in(error) !== null || error instanceof TooManyConflicts
}
