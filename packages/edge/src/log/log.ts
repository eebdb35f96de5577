export type LogFields = Record<string, string | number | boolean>

export function log(event: string, fields: LogFields): void {
  // oxlint-disable-next-line no-console -- the platform's log is the console
  console.log(JSON.stringify({ event, ...fields }))
}
