/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in a browser: what stands in a document that no page of the paper has, in words. Wakes what waits for a reader.
 * It is sent there as text, and so stands by itself.
 */
export function findHarm(document: Document): string[] {
  const found: string[] = []
  const isPage = document.contentType === 'text/html'
  const refused = 'base,iframe,frame,object,embed,applet,video,audio,math,foreignObject,animate,use,[shadowrootmode]'
  const ids = new Set<string>()
  for (const element of document.querySelectorAll('*')) {
    for (const event of ['mouseover', 'focus', 'load', 'error', 'toggle']) element.dispatchEvent(new Event(event))
    // The desk's frame of what is being written, which is empty as it comes.
    const isSheet = element.matches('.sheet > iframe:not([src], [srcdoc])')
    // A player of the paper loads nothing by itself, and shows no other elements.
    const isPlayer = element.matches(
      ':is(audio, video)[controls][preload=none][src^="https://pictures.example/"]:empty',
    )
    const isRefused = element.matches(refused) && !isSheet && !isPlayer
    if (isRefused || element.shadowRoot !== null) found.push(`holds <${element.localName}>`)
    if (element.matches('meta[http-equiv]')) found.push('holds <meta http-equiv>')
    if (element.id !== '' && ids.has(element.id)) found.push(`holds #${element.id} twice`)
    ids.add(element.id)
    for (const { name, value } of element.attributes) {
      // The script of the desk moves the mark of an image's focus.
      const isPlace = element.matches('.focus-mark') && /^left: \d+%; top: \d+%;$/.test(value)
      // Chromium's own view of a text sets a style.
      if (/^on|^srcdoc$/i.test(name) || (isPage && name === 'style' && !isPlace)) found.push(`holds ${name}="${value}"`)
      if (!/^(?:href|src|action|formaction|data|poster|ping|xlink:href)$/i.test(name)) continue
      const { protocol, hostname } = new URL(value, 'https://paper.example/')
      if (!/^https?:$/.test(protocol) || hostname === 'evil.invalid') found.push(`holds ${name}="${value}"`)
    }
  }
  return found
}
