import type { BackupArticle, Block, GalleryImage, Mark } from '@broadsheet/model'

// The longest address of an image and of a link that a body may have.
const maxCharacters = 2_000

/** The addresses that a paper had and has: each an origin, such as `https://paper.example`. */
export type Move = { from: string; to: string }

/**
 * An article of a paper that has another address now: what its body shows and links to of the old paper is the new one's,
 * and so is an address of its source. Text stays as it is. Returns the article itself if nothing in it changes.
 */
export function moveAddresses(article: BackupArticle, { from, to }: Move): BackupArticle {
  const host = URL.parse(from)?.host
  if (
    host === undefined ||
    from === to ||
    !JSON.stringify([article.body, article.source.url]).toLowerCase().includes(host)
  ) {
    return article
  }
  const move = (address: string) => {
    const moved = URL.parse(address)?.host === host ? to + pathOf(address) : address
    return moved.length > maxCharacters ? address : moved
  }
  const { body, source } = article
  const moved = {
    ...article,
    body: body.map((block) => moveBlock(block, move)),
    source: { ...source, url: source.url === null ? null : move(source.url) },
  }
  return JSON.stringify(moved) === JSON.stringify(article) ? article : moved
}

type Moving = (address: string) => string

function moveBlock(block: Block, move: Moving): Block {
  const marked =
    'marks' in block && block.marks !== undefined ? { ...block, marks: moveLinks(block.marks, move) } : block
  if (marked.type === 'gallery') return { ...marked, images: marked.images.map((image) => moveImage(image, move)) }
  if (marked.type === 'video') {
    return { ...marked, url: move(marked.url), poster: marked.poster === null ? null : move(marked.poster) }
  }
  return 'url' in marked ? { ...marked, url: move(marked.url) } : marked
}

function moveLinks(marks: readonly Mark[], move: Moving): Mark[] {
  return marks.map((mark) => (mark.type === 'link' ? { ...mark, url: move(mark.url) } : mark))
}

function moveImage(image: GalleryImage, move: Moving): GalleryImage {
  return { ...image, url: move(image.url) }
}

// As it is spelt: what a browser would write otherwise means the same to it, but not to an import.
function pathOf(address: string): string {
  return address.replace(/^[^:]+:[\\/]*[^\\/?#]*/u, '')
}
