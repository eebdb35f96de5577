import { refuse, type Refusal } from '../verb.ts'

/** Refuses a name that no image of the paper has. */
export function unknownImage(): Refusal {
  return refuse('not-found', 'No image has this name. GET /api/v1/desk/images lists them.')
}
