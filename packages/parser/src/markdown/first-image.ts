import { plainLine } from '../item/plain-text.ts'
import { asObject, isObject, wordsOf } from '../json/json-value.ts'
import { wordsIn, type Fields } from './fields.ts'

// As themes of Hugo, Jekyll, Astro and Eleventy name it.
const names = ['image', 'images', 'cover', 'hero', 'thumbnail', 'featured', 'feature', 'banner', 'header'].flatMap(
  (name) => [name, ...['image', '_image', '-image', 'img'].map((ending) => name + ending)],
)

/** The first image of front matter, beside the text: its address as written, and its texts. Null without one. */
export function firstImage(fields: Fields): { address: string; alt: string; caption: string | null } | null {
  for (const name of names) {
    const value = Array.isArray(fields[name]) ? fields[name].at(0) : fields[name]
    const map = asObject(value)
    const parts = ['url', 'src', 'image', 'path', 'file', 'overlay_image', 'teaser'].map((part) => wordsOf(map[part]))
    const address = isObject(value) ? parts.find((part) => part !== null) : wordsIn(value).at(0)
    if (address === undefined || !looksLikeAddress(address)) continue
    const alt = [map['alt'], fields[`${name}alt`], fields[`${name}_alt`], fields[`${name}-alt`]].map(wordsOf)
    const captions = [map['caption'], fields[`${name}caption`], fields[`${name}_caption`]].map(wordsOf)
    return {
      address,
      alt: plainLine(alt.find((words) => words !== null) ?? ''),
      caption: plainLine(captions.find((words) => words !== null) ?? '') || null,
    }
  }
  return null
}

// `featured: true` says something else, and a header may be a text.
function looksLikeAddress(words: string): boolean {
  return /^\S+$/u.test(words) && /[./]/u.test(words)
}
