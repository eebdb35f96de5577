/**
 * Asks a paper for an address that signs a browser in at its desk, once, within an hour. Null when the desk makes none,
 * which must not keep a paper from its readers.
 */
export async function makeSignInLink(address: string, deskToken: string): Promise<string | null> {
  const response = await fetch(`${address}/api/v1/desk/sign-in-links`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${deskToken}` },
  }).catch(() => null)
  if (response?.ok !== true) return null
  const { url } = (await response.json()) as { url: string }
  return url
}
