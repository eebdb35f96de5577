/** Signs in at the desk of a paper as the form does. Answers the cookie of the session. */
export async function sessionCookie(
  address: string,
  token: string,
): Promise<{ name: string; value: string; url: string }> {
  const response = await fetch(`${address}/desk/sign-in`, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ token }),
    redirect: 'manual',
  })
  const [name = '', value = ''] = response.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? []
  return { name, value, url: address }
}
