import type { OmissionKind } from '../result/omission.ts'
import { fenced } from './fenced.ts'

const comment = /(?<!\{)\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment)[^])*?\{%-?\s*endcomment\s*-?%\}/gu
const listing =
  /(?<!\{)\{%-?\s*highlight\s+(?<language>[\w+#.-]+)[^{}]*?-?%\}\n?(?<code>(?:(?!\{%-?\s*highlight)[^])*?)\n?\{%-?\s*endhighlight\s*-?%\}/gu
const site = /\{\{-?\s*site\.(?:base_?url|url)\s*-?\}\}/gu
const address =
  /\{\{-?\s*(?:"(?<double>[^"{}]*)"|'(?<single>[^'{}]*)')\s*\|\s*(?:relative_url|absolute_url|prepend:[^{}|]*|url)\s*(?:\|[^{}]*?)?-?\}\}/gu
const tag = /(?<!\{)\{%-?\s*(?<name>\w+)[^{}]*?-?%\}/gu
// These steer what is filled in, and show nothing themselves.
const steering =
  /^(?:raw|endraw|if|elsif|else|endif|unless|endunless|for|endfor|case|when|endcase|assign|capture|endcapture|break|continue|end\w+)$/u

/**
 * Fills in what needs no site of the tags of Liquid (https://jekyllrb.com/docs/liquid/): listings, and addresses of the
 * site. Other tags are removed, and those that show something are added to `lost`.
 */
export function readLiquid(text: string, lost: OmissionKind[]): string {
  return text
    .replace(comment, '')
    .replace(listing, (_, language: string, code: string) => fenced(language, code))
    .replace(site, '')
    .replace(address, (_, double?: string, single?: string) => double ?? single ?? '')
    .replace(tag, (_, name: string) => {
      if (!steering.test(name)) lost.push('shortcode')
      return ''
    })
}
