import { readWxr } from '../src/wxr/read-wxr.ts'

export type Post = { id?: number; type?: string; content?: string; more?: string }

export const field = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`
export const meta = (key: string, value: string) =>
  `<wp:postmeta>${field('wp:meta_key', key)}${field('wp:meta_value', value)}</wp:postmeta>`

/** An item of a WordPress export, a published post unless said otherwise. */
export function item({ id = 1, type = 'post', content = '', more = '' }: Post): string {
  return `<item><title>Post ${id}</title>${more.includes('<guid>') ? '' : `<guid>https://quay.example/?p=${id}</guid>`}${field('dc:creator', 'nell')}
    ${field('content:encoded', content)}<wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2026-11-20 08:00:00</wp:post_date_gmt>
    ${field('wp:post_type', type)}${more.includes('<wp:status>') ? '' : '<wp:status>publish</wp:status>'}${more}</item>`
}

/** Reads an export of items. */
export function readItems(...items: Post[]) {
  return readExport(items)
}

/** Reads an export of items with more in its head. */
export function readExport(items: readonly Post[], head = '') {
  const authors = [
    ['nell', 'Nell Harrow'],
    ['tobin', 'Tobin Sleet'],
  ].map(
    ([login = '', name = '']) =>
      `<wp:author>${field('wp:author_login', login)}${field('wp:author_display_name', name)}</wp:author>`,
  )
  const names =
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
  const wxr = `<rss ${names}><channel><title>Quay</title><wp:base_blog_url>https://quay.example</wp:base_blog_url>${authors.join('')}${head}${items.map(item).join('')}</channel></rss>`
  const result = readWxr(wxr, { timezone: 'UTC', file: null })
  if (!result.ok) throw new Error(result.reason)
  return result
}
