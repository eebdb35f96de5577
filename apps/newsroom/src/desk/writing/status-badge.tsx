import type { DeskStatus } from '@broadsheet/model'

/** Where an article stands, as a badge. */
export function StatusBadge({ status }: { status: DeskStatus }) {
  return <span class={`tag ${status}`}>{status}</span>
}
