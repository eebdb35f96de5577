const rankerName = 'broadsheet-ranker'

/** Makes the ranker of a local paper run now. Throws if it fails or doesn't answer. */
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
