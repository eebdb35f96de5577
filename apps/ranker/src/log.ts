export function log(event: string, fields: Record<string, string | number | boolean>): void {
  // oxlint-disable-next-line no-console -- the platform's log is the console
  console.log(JSON.stringify({ event, ...fields }))
}
