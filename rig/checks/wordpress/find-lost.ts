import { parseHTML } from 'linkedom'

/** What readers see of an article: its words, what its images say, and the addresses of its links and files. */
export type Shown = { text: string; words: string[]; alts: string[]; links: string[]; files: string[] }

const word = /[\p{L}\p{M}\p{N}]+/gu

// What a player shows where there is none, and the button beside a file, which leads where its name leads.
const unseen = 'script, style, noscript, template, audio a, video a, .wp-block-file__button'

/** Reads what the elements that a selector finds show of a page. */
export function readShown(html: string, selector: string): Shown {
  const { document } = parseHTML(html)
  const boxes = [...document.querySelectorAll(selector)]
  for (const box of boxes) for (const each of box.querySelectorAll(unseen)) each.remove()
  const all = (names: string, attribute: string) =>
    boxes.flatMap((box) => Array.from(box.querySelectorAll(names), (each) => each.getAttribute(attribute) ?? ''))
  const texts = boxes.flatMap(textNodesOf)
  return {
    text: texts.join(' '),
    words: [...new Set(texts.flatMap(wordsOf))],
    alts: written(all('img', 'alt')),
    links: written(all('a[href]', 'href')),
    files: written([...all('img, audio, video, source, iframe, track', 'src'), ...all('video', 'poster')]),
  }
}

/**
 * What an article lacks of what a page shows. `addresses` are those of the article's links and files; a size that
 * WordPress made of an image counts as the image.
 */
export function findLost(before: Shown, after: Shown, addresses: readonly string[]): string[] {
  const text = flat(`${after.text} ${after.alts.join(' ')}`)
  const known = new Set(addresses.map(fileOf))
  return [
    ...before.words.filter((each) => !text.includes(flat(each))),
    ...before.alts.filter((each) => !text.includes(flat(each))).map((each) => `alt ${each}`),
    ...before.links.filter((each) => !known.has(fileOf(each))).map((each) => `link ${each}`),
    ...before.files.filter((each) => !known.has(fileOf(each))).map((each) => `file ${each}`),
  ]
}

function textNodesOf(node: Node): string[] {
  if (node.nodeType === node.TEXT_NODE) return [node.textContent ?? '']
  return [...node.childNodes].flatMap(textNodesOf)
}

// An address alone is a link or a frame, and compared as such.
function wordsOf(text: string): string[] {
  return /^\s*https?:\/\/\S+\s*$/u.test(text) ? [] : (text.match(word) ?? [])
}

function written(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))]
}

function flat(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function fileOf(address: string): string {
  return decoded(address)
    .replace(/\?_=\d+$|#.*$/u, '')
    .replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/u, '')
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
