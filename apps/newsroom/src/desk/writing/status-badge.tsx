import type { DeskStatus } from '@broadsheet/model'

export function StatusBadge({ status }: { status: DeskStatus }) {
  return <span class={`tag ${status}`}>{status}</span>
}
