// https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/
const ray = /^[0-9a-f]{16}(-[A-Z]{3})?$/

/**
 * What the log calls a request: the Ray ID that Cloudflare gave it, which its own pages and logs show, too; a random
 * one where there is none.
 */
export function readRequestId(cfRay: string | undefined): string {
  return cfRay !== undefined && ray.test(cfRay) ? cfRay : crypto.randomUUID()
}
