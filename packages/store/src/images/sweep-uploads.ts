import { askBucket } from './ask-bucket.ts'

const secondsPerDay = 86_400

// Of a thousand parts at most. If more is unfinished, nothing new begins until some of it has ended or is a day old.
const mostPages = 10

/**
 * Deletes the parts of uploads that began more than a day before `now` (UTC epoch seconds), and counts the other
 * unfinished uploads of an editor. `isFull` if there are more than can be counted.
 */
export async function sweepUploads(
  bucket: R2Bucket,
  { by, now }: { by: string; now: number },
): Promise<{ own: number; isFull: boolean }> {
  const own = new Set<string>()
  const editor = encodeURIComponent(by)
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const listed = await askBucket(
      bucket.list({ prefix: 'uploads/', include: ['customMetadata'], ...(cursor !== undefined && { cursor }) }),
    )
    const isOld = ({ customMetadata }: R2Object) => Number(customMetadata?.['at'] ?? 0) < now - secondsPerDay
    const old = listed.objects.filter(isOld).map(({ key }) => key)
    if (old.length > 0) await askBucket(bucket.delete(old))
    for (const part of listed.objects)
      if (!isOld(part) && part.customMetadata?.['by'] === editor) own.add(part.key.split('/')[1] ?? '')
    if (!listed.truncated) return { own: own.size, isFull: false }
    cursor = listed.cursor
  }
  return { own: own.size, isFull: true }
}
