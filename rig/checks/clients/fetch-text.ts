/** What stands at an address, for libraries that make no requests. Throws unless the answer is 200. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return await response.text()
}
