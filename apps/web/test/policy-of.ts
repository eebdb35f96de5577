/** The directives of an answer's Content-Security-Policy. */
export function directivesOf(response: Response): Map<string, string[]> {
  const policy = response.headers.get('Content-Security-Policy') ?? ''
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
}

/** The sources by which a policy allows inline texts. */
export async function hashSources(texts: readonly string[]): Promise<string[]> {
  return await Promise.all(
    texts.map(async (text) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
    }),
  )
}
