/** The address to which a form returns, if it is one of the desk; otherwise the desk's first page. */
export function deskAddress(text: string): string {
  return /^\/desk(?:[/?][\x21-\x7e]*)?$/.test(text) ? text : '/desk'
}

/** The path of an article's page at the desk. */
export function deskArticlePath(slug: string): string {
  return `/desk/articles/${encodeURIComponent(slug)}`
}

/** Adds the `done` parameter, for which the page shows a notice. */
export function withDone(address: string, done: string): string {
  const url = new URL(address, 'https://desk.invalid')
  url.searchParams.set('done', done)
  return url.pathname + url.search
}

/** The path of an image's page at the desk. */
export function deskImagePath(name: string): string {
  return `/desk/images/${name}`
}

/** The path of the file of which an image was made. */
export function originalPath(name: string): string {
  return `/desk/images/originals/${name}`
}
