export type LogFields = Record<string, string | number | boolean>

/** Writes a line of JSON to the Worker's log. */
export function log(event: string, fields: LogFields): void {
  // oxlint-disable-next-line no-console -- the platform's log is the console
  console.log(JSON.stringify({ event, ...fields }))
}
