import {
  type GalleryImage,
  type OwnImages,
  type PublishedArticle,
  type Site,
  articlePath,
  blockText,
  imagesIn,
  renditionWidths,
  sectionPath,
  storedImageName,
  toImageFacts,
  toIso,
} from '@broadsheet/model'
import { articleHtml } from './article-html.ts'
import { changedAt, datelinedBody } from './article-parts.ts'
import { asHref } from './blocks/as-href.ts'

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
} as const

/** An article as IPTC ninjs 3.1, for newsroom systems: https://www.iptc.org/std/ninjs/ */
export function articleNinjs(site: Site, article: PublishedArticle) {
  const { byline, section, dateline, correction } = article
  const sources = infoSourcesOf(article)
  const uri = site.url + articlePath(article)
  const images = article.body.flatMap((block, at) =>
    imagesIn([block]).map((image, of) =>
      imageObject(site, article, image, block.type === 'gallery' ? `body-${at + 1}-${of + 1}` : `body-${at + 1}`),
    ),
  )
  return {
    standard,
    uri,
    type: 'text',
    representationType: 'full',
    // Parts that a reader would have to find in the text are also descriptions and sources of their own.
    profile: 'broadsheet-article',
    pubStatus: 'usable',
    // Versions are named by their second, so that a later one has a greater number.
    version: String(changedAt(article)),
    firstCreated: toIso(article.publishedAt),
    versionCreated: toIso(changedAt(article)),
    language: article.lang ?? site.locale,
    slugline: article.slug,
    headlines: [{ role: 'main', contentType: 'text/plain', value: article.headline }],
    descriptions: [
      { role: 'lede', contentType: 'text/plain', value: article.lede },
      ...(dateline === null ? [] : [{ role: 'dateline', contentType: 'text/plain', value: dateline.text }]),
      ...article.credits.map((value) => ({ role: 'credit', contentType: 'text/plain', value })),
    ],
    bodies: bodiesOf(site, article),
    subjects: [{ name: section.name, rel: 'about', uri: site.url + sectionPath(section) }],
    altIds: [{ role: 'source', value: article.source.key }],
    ...(byline !== null && {
      by: byline.text,
      people: byline.names.map((name) => ({ name, rel: 'author' })),
    }),
    ...(dateline !== null && { located: dateline.place }),
    ...(sources.length > 0 && { infoSources: sources }),
    ...(correction !== null && { edNote: correction }),
    ...(images.length > 0 && { associations: images }),
  }
}

/** The agencies of the byline and of the dateline. */
function infoSourcesOf({ byline, dateline }: PublishedArticle): { name: string; role: string }[] {
  return [
    ...(byline?.agency ? [{ name: byline.agency, role: 'byline' }] : []),
    ...(dateline?.agency ? [{ name: dateline.agency, role: 'dateline' }] : []),
  ]
}

/** An image of the body as its own news object, named by its position. */
function imageObject(site: Site, { images }: PublishedArticle, image: GalleryImage, name: string) {
  const { alt, width, height, caption, credit } = image
  const url = asHref(image.url)
  return {
    name,
    rel: 'body',
    uri: url,
    type: 'picture',
    descriptions: [
      ...(caption === null ? [] : [{ role: 'caption', contentType: 'text/plain', value: caption }]),
      ...(alt === '' ? [] : [{ role: 'alt', contentType: 'text/plain', value: alt }]),
    ],
    renditions: [
      { name: 'main', href: url, ...(width !== null && { width }), ...(height !== null && { height }) },
      ...smallerRenditions(site, image, images),
    ],
    ...(credit !== null && { by: credit }),
  }
}

/** The widths in which the paper has a stored image, narrower than the image itself. */
function smallerRenditions(site: Site, image: GalleryImage, images: OwnImages | null) {
  const name = storedImageName(image.url)
  const facts = name === null ? undefined : images?.[name]
  if (name === null || facts === undefined) return []
  const { width, height, isAnimated } = toImageFacts(facts)
  const narrower = isAnimated ? [] : renditionWidths.filter((candidate) => candidate < width)
  return narrower.map((narrow) => ({
    name: String(narrow),
    href: `${site.url}/images/${name}/${narrow}.webp`,
    contentType: 'image/webp',
    width: narrow,
    height: Math.round((height * narrow) / width),
  }))
}

// Programs get the addresses that the article was written with.
function bodiesOf(site: Site, article: PublishedArticle) {
  const text = [...datelinedBody(article).map(blockText), ...article.credits].filter((line) => line !== '').join('\n\n')
  const { wordCount } = article
  return [
    {
      role: 'main',
      contentType: 'text/html',
      wordCount,
      value: articleHtml(site, { ...article, linked: null }).markup,
    },
    { role: 'main', contentType: 'text/plain', wordCount, charCount: Array.from(text).length, value: text },
  ]
}
