import type { Section, Site } from '@broadsheet/model'
import { clientScript, pageStyles, speculationRules, themeScript } from '../assets/generated.ts'
import { themeColors } from '../design/theme-colors.ts'
import { markup } from '../jsx/markup.ts'
import { wordsFor } from '../words/words-for.ts'
import { feedsOf } from './feeds-of.ts'
import { memoiseHtml } from './memoise-html.ts'
import type { PageHead } from './page-head.ts'
import { rawText } from './raw-text.ts'
import { SharingCard } from './sharing-card.tsx'
import { shorten } from './shorten.ts'

const maxDescriptionCharacters = 200

export function Head({ site, kind, head }: { site: Site; kind: keyof typeof pageStyles; head: PageHead }) {
  const title = head.title === null ? site.name : wordsFor(site.locale).pageTitle(head.title, site.name)
  const description = shorten(head.description, maxDescriptionCharacters)
  const section = head.feedsOf ?? null
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {memoiseHtml([site], `head ${kind} ${JSON.stringify(section)}`, () => (
        <FixedHead site={site} kind={kind} section={section} />
      ))}
      {head.previous && <link rel="prev" href={head.previous} />}
      {head.next && <link rel="next" href={head.next} />}
      {head.path === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <SharingCard site={site} head={head} description={description} path={head.path} />
      )}
      {head.linkedData && <script type="application/ld+json">{rawText(head.linkedData)}</script>}
    </head>
  )
}

type FixedHeadProps = { site: Site; kind: keyof typeof pageStyles; section: Section | null }

function FixedHead({ site, kind, section }: FixedHeadProps) {
  return (
    <>
      <meta name="theme-color" content={themeColors.light} media="(prefers-color-scheme:light)" />
      <meta name="theme-color" content={themeColors.dark} media="(prefers-color-scheme:dark)" />
      <script>{markup(themeScript.text)}</script>
      <style>{markup(pageStyles[kind].text)}</style>
      <script defer src={clientScript.path} />
      {/* Only articles are fetched ahead: a view is counted by script in a page that is looked at, so none counts as read. */}
      <script type="speculationrules">{markup(speculationRules.text)}</script>
      <SiteLinks site={site} section={section} />
    </>
  )
}

function SiteLinks({ site, section }: { site: Site; section: Section | null }) {
  const words = wordsFor(site.locale)
  return (
    <>
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title={site.name} />
      {feedsOf(section).map(({ format, type, path }) => (
        <link rel="alternate" href={path} type={type} title={words.feedTitle(section?.name ?? site.name, format)} />
      ))}
    </>
  )
}
