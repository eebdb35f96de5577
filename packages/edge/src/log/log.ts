/** What a line says beside its event. */
export type LogFields = Record<string, string | number | boolean>

/** One structured line in the Worker's log. */
export function log(event: string, fields: LogFields): void {
  // oxlint-disable-next-line no-console -- the platform's log is the console
  console.log(JSON.stringify({ event, ...fields }))
}
