import { deskStatuses } from '@broadsheet/model'
import { Argument, Option, type Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { createJsonCommand } from '../site/open-site.ts'
import { previewArticle, redirectAddress } from './addresses.ts'
import { correctArticle, moveArticle, runVerb, scheduleArticle, setFrontImage } from './article-verbs.ts'
import { listArticles } from './list-articles.ts'
import { listAudit } from './list-audit.ts'
import { listRedirects } from './list-redirects.ts'
import { editArticle, newArticle, showArticle } from './write-article.ts'

const article = ['<article>', 'its address or its slug'] as const
const fromFile = ['<file>', 'the article in JSON or Markdown, or - for standard input'] as const

const editing = `
Examples:
  npm run desk -- show late-ferry --markdown > ferry.md    edit ferry.md, then
  npm run desk -- edit late-ferry ferry.md
  npm run desk -- new late-ferry.md

An article in JSON: {"section": "Harbour", "headline": "…", "body": "It left at noon.", "byline": "By Nell Harrow"}, and
dateline, credits and source. The body is Markdown; body, byline and dateline may also have the form that desk show
--json prints. In Markdown the other fields stand in front matter:

  ---
  title: Ferry late again
  section: Harbour
  author: Nell Harrow
  ---
  It left at noon.

Front matter may also have byline, dateline, lang, slug, source, url, image and credits, and for an edit the etag. With
credits, even none ([]), no byline, dateline or credits are looked for in the text. An edit never overwrites a change
that another editor saved in the meantime.`

/** The commands that write, publish and move articles. */
export function createArticleCommands(deps: DeskDeps): Command[] {
  const verb = createJsonCommand
  return [
    verb('list', 'List articles in every state.')
      .addOption(new Option('--status <status>', 'only articles in this state').choices(deskStatuses))
      .option('--section <slug>', 'only articles of this section')
      .option('--search <words>', 'only articles with these words in the headline or the slug')
      .option('--limit <number>', 'how many, up to 100', '20')
      .action((options) => listArticles(options, deps)),
    verb('show', 'Show an article; with --json or --markdown all of it, ready to edit.')
      .argument(...article)
      .option('--markdown', 'print it as Markdown with front matter')
      .action((given, options) => showArticle(given, options, deps)),
    verb('new', 'Create a draft.')
      .argument(...fromFile)
      .addHelpText('after', editing)
      .action((file, options) => newArticle(file, options, deps)),
    verb('edit', "Replace an article's content.")
      .argument(...article)
      .argument(...fromFile)
      .option('--force', "overwrite other editors' changes")
      .addHelpText('after', editing)
      .action((given, file, options) => editArticle(given, file, options, deps)),
    verb('publish', 'Publish a draft now.')
      .argument(...article)
      .action((given, options) => runVerb('publish', given, options, deps)),
    verb('schedule', 'Schedule a draft. It is published within five minutes of its time.')
      .argument(...article)
      .option('--at <time>', 'when, with a time zone: 2026-11-25T08:00Z or 2026-11-25T09:00+01:00')
      .option('--off', 'take it off the schedule')
      .action((given, options) => scheduleArticle(given, options, deps)),
    verb('withdraw', 'Take an article out of the paper. Its address answers 410 Gone.')
      .argument(...article)
      .action((given, options) => runVerb('withdraw', given, options, deps)),
    verb('reinstate', 'Put a withdrawn article back at its address, with its old publication time.')
      .argument(...article)
      .action((given, options) => runVerb('reinstate', given, options, deps)),
    verb('correct', 'Show a correction notice on an article.')
      .argument(...article)
      .argument('[text]', 'what was wrong and is now right, in quotes')
      .option('--remove', 'remove the notice')
      .action((given, text, options) => correctArticle(given, text, options, deps)),
    verb('move', 'Give an article another section or slug. Its old address redirects to the new one.')
      .argument(...article)
      .option('--section <name>', 'the section\'s name, such as "Harbour news"')
      .option('--slug <slug>', 'the last part of its address')
      .action((given, options) => moveArticle(given, options, deps)),
    verb('front-image', "Show the article's first image on fronts, or hide it there. Its own page shows it anyway.")
      .argument(...article)
      .addArgument(new Argument('<state>', 'whether fronts show it').choices(['on', 'off']))
      .action((given, state, options) => setFrontImage(given, state, options, deps)),
    verb('redirect', 'Redirect an unused address to an article, or remove such a redirect.')
      .argument('<from>', 'a slug, or an address of any form, such as "/2019/07/late-ferry.html" or "/?p=11"')
      .argument('[to]', "the article's address or its slug")
      .option('--remove', "remove the redirect; an article's own old addresses redirect for ever")
      .action((from, to, options) => redirectAddress(from, to, options, deps)),
    verb('redirects', 'List the addresses that redirect to articles.')
      .argument('[article]', 'only the redirects to this article: its address or its slug')
      .option('--from <start>', 'only addresses that begin with this')
      .option('--after <slug>', 'continue after this address')
      .option('--limit <number>', 'how many, up to 100', '20')
      .action((given, options) => listRedirects(given, options, deps)),
    verb('preview', 'Create a preview link, which shows an article before it is published.')
      .argument(...article)
      .option('--for <duration>', 'how long it works: 6h, 2d, up to 7d', '24h')
      .option('--revoke', 'revoke all preview links of the article instead')
      .action((given, options) => previewArticle(given, options, deps)),
    verb('audit', 'List who changed what, and when.')
      .argument('[article]', 'only this article: its address or its slug')
      .option('--limit <number>', 'how many, up to 100', '20')
      .action((given, options) => listAudit(given, options, deps)),
  ]
}
