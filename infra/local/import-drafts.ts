type Report = { items: { outcome: string; reason?: string }[] }

/**
 * Sends drafts through the desk's API, with parts that dumps lack, such as images and tables. Resolves to the reasons
 * of the refused ones.
 */
export async function importDrafts(address: string, deskToken: string, items: readonly object[]): Promise<string[]> {
  const response = await fetch(`${address}/api/v1/desk/imports`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${deskToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ items }),
  })
  if (!response.ok) return [await response.text()]
  const report = (await response.json()) as Report
  return report.items.flatMap(({ reason }) => (reason === undefined ? [] : [reason]))
}
