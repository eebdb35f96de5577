const rankerName = 'broadsheet-ranker'

/** Has the ranker of a local site run its cron now. Throws when it failed or when nothing answers. */
export async function rankNow(address: string): Promise<void> {
  const url = `${address}/cdn-cgi/local/explorer/api/local/scheduled?worker=${rankerName}`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ cron: '*/5 * * * *' }),
    signal: AbortSignal.timeout(60_000),
  })
  const text = await response.text()
  if (!response.ok || !text.includes('"outcome":"ok"')) {
    throw new Error(`The ranking run at ${address} failed: ${text.slice(0, 500)}`)
  }
}
