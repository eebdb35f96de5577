/**
 * Gets a link that signs a browser in at the desk, once and within an hour. Null if the desk gives none: the paper must
 * start all the same.
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
