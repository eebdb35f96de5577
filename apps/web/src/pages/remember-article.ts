import { answerPrepared } from '@broadsheet/edge'
import type { RankingSnapshot } from '@broadsheet/model'
import { findArticleState } from '@broadsheet/store'
import type { Context } from 'hono'
import { listsAreShort } from '../articles/load-article.ts'
import { rankingTag } from '../articles/ranking-tag.ts'
import { answerName, createAnswerMemo, type RememberedAnswer } from '../cache/create-answer-memo.ts'
import type { AppEnv } from '../context/env.ts'
import { choosePolicy } from './choose-policy.ts'

/** A page of an article; `isIllustrated` if its policy has to allow files of other hosts. */
export type RememberedPage = RememberedAnswer & { isIllustrated: boolean }

// The pages that are read most now.
const pages = createAnswerMemo<RememberedPage>(128)

/** What a page is asked for by. The ranking is as KV has it: the state tells what happened to its articles since. */
export type AskedArticle = { section: string; slug: string; ranking: RankingSnapshot | null }

/**
 * Answers with an article's page as it was made for another reader, if neither the article, its counts and lists nor the
 * ranking have changed since; it asks for these alone. Null for a page that nobody remembers, or no longer.
 */
export async function answerRememberedArticle(c: Context<AppEnv>, asked: AskedArticle): Promise<Response | null> {
  const name = nameOf(c, asked)
  const known = pages.get(name)
  if (known === undefined) return null
  const state = await findArticleState(c.get('db'), asked.slug, { listsAreShort: listsAreShort(asked.ranking) })
  if (state !== known.state) return null
  pages.set(name, known)
  return await answerPage(c, known)
}

/** Answers with an article's page, and remembers it. Of an unknown state it is not remembered. */
export async function rememberArticle(
  c: Context<AppEnv>,
  asked: AskedArticle,
  page: Omit<RememberedPage, 'state'> & { state: string | null },
): Promise<Response> {
  const { state } = page
  pages.set(nameOf(c, asked), state === null ? null : { ...page, state })
  return await answerPage(c, page)
}

async function answerPage(c: Context<AppEnv>, { policy, answer, isIllustrated }: Omit<RememberedPage, 'state'>) {
  choosePolicy(c, isIllustrated)
  return await answerPrepared(c, policy, answer)
}

function nameOf(c: Context<AppEnv>, { section, slug, ranking }: AskedArticle): string {
  return answerName(c, [section, slug, ranking && rankingTag(ranking)])
}
