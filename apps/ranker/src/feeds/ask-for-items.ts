import { feedItemsPath, type FeedItems, type FeedToRead } from '@broadsheet/model'

/** Asks the newsroom, which has the parser, for the items of a feed; null for a document of another kind. */
export async function askForItems(
  newsroom: Pick<Fetcher, 'fetch'>,
  bytes: Uint8Array,
  { contentType, ...feed }: FeedToRead & { contentType: string | null },
): Promise<FeedItems | null> {
  const url = `https://newsroom${feedItemsPath}?${new URLSearchParams(feed).toString()}`
  const headers: Record<string, string> = contentType === null ? {} : { 'Content-Type': contentType }
  const response = await newsroom.fetch(url, { method: 'POST', headers, body: bytes })
  if (!response.ok) throw new Error(`The newsroom answered ${response.status} to a feed`)
  return await response.json<FeedItems | null>()
}
