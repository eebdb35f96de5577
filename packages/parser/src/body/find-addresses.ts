/** An address in a text: its UTF-16 units from `from` to `to`, and where it leads. */
type Address = { from: number; to: number; url: string }

// No address has these unescaped; the last ones hide characters (`escapes.ts`).
const ends = String.raw`\s<“”‘’«»‹›。、，；：！？（）「」『』【】《》\u{f0000}-\u{10ffff}`
const candidate = new RegExp(
  [
    String.raw`(?<![a-z\d])(?<web>https?://[^${ends}]+)`,
    String.raw`(?<=^|[\s*_~(])(?<www>www\.[^${ends}]+)`,
    String.raw`(?<![\w.+\-\p{L}\p{N}])(?<scheme>mailto:)?(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
  ].join('|'),
  'giu',
)
const host = /^(?:https?:\/\/)?(?<name>[^/?#:]+)(?::\d+)?(?=$|[/?#])/iu
const domain = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.[\p{L}\p{N}-]+$/u

/**
 * The addresses in a text that GitHub's Markdown makes links of without any mark: those with `http://`, `https://` or
 * `www.` and of mail (https://github.github.com/gfm/#autolinks-extension-). Beyond its rules, quotation marks and the
 * punctuation of Chinese and Japanese end an address, a bracket at its end belongs to it only with its other half, and
 * one with a backslash, an escape of another tool, is none.
 */
export function findAddresses(text: string): Address[] {
  const addresses: Address[] = []
  for (const { index, 0: all, groups } of text.matchAll(candidate)) {
    const { web, www, mail } = groups ?? {}
    const found = mail === undefined ? webAddress(web ?? www ?? '', web !== undefined) : mailAddress(all, mail)
    if (found !== null) addresses.push({ from: index, to: index + found.length, url: found.url })
  }
  return addresses
}

type Found = { length: number; url: string }

function webAddress(written: string, hasScheme: boolean): Found | null {
  if (written.includes('\\')) return null
  const address = written.slice(0, endOf(written))
  const name = host.exec(address)?.groups?.['name'] ?? ''
  const [last = '', before = ''] = name.split('.').toReversed()
  if (!domain.test(name) || `${last}${before}`.includes('_')) return null
  return { length: address.length, url: (hasScheme ? '' : 'http://') + address.replaceAll('&amp;', '&') }
}

function mailAddress(written: string, mail: string): Found | null {
  return /[-_]$/u.test(written) ? null : { length: written.length, url: `mailto:${mail}` }
}

/** Where the punctuation behind an address begins. */
function endOf(written: string): number {
  const surplus = { ')': surplusOf(written, '(', ')'), ']': surplusOf(written, '[', ']') }
  let end = written.length
  for (; end > 0; end -= 1) {
    const last = written.charAt(end - 1)
    if (last === ')' || last === ']') {
      if (surplus[last] <= 0) break
      surplus[last] -= 1
    } else if (last === ';') {
      end -= (/&\w{1,40};$/u.exec(written.slice(Math.max(0, end - 42), end))?.[0].length ?? 1) - 1
    } else if (!/[?!.,:*_~'"…]/u.test(last)) break
  }
  return end
}

function surplusOf(written: string, opening: string, closing: string): number {
  return written.split(closing).length - written.split(opening).length
}
