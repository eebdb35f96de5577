/** The stable codes that clients may rely on, each with its title and HTTP status. */
export const problemCodes = {
  'bad-request': { status: 400, title: 'The request could not be understood' },
  'hash-mismatch': { status: 400, title: 'The bytes are not those that were announced' },
  unauthorized: { status: 401, title: 'A valid desk token is needed' },
  'cross-site': { status: 403, title: 'Writes from other sites are refused' },
  'human-check-needed': { status: 403, title: 'A vote needs a valid Turnstile token' },
  forbidden: { status: 403, title: 'The token does not allow that' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'wrong-state': { status: 409, title: 'The current state does not allow this' },
  'slug-taken': { status: 409, title: 'Another article has that address' },
  'image-in-use': { status: 409, title: 'Articles show this image' },
  'upload-incomplete': { status: 409, title: 'Parts of the upload are missing' },
  'too-many-uploads': { status: 409, title: 'Too many uploads are unfinished' },
  'name-taken': { status: 409, title: 'Another token has that name' },
  withdrawn: { status: 410, title: 'The article was withdrawn' },
  renamed: { status: 410, title: 'This operation has a new address' },
  'stale-revision': { status: 412, title: 'Someone else has changed the article' },
  'too-large': { status: 413, title: 'The request is too large' },
  'image-refused': { status: 422, title: 'The paper does not take this file as an image' },
  'revision-needed': { status: 428, title: 'An edit needs If-Match' },
  'rate-limited': { status: 429, title: 'Too many requests in a short time' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'images-off': { status: 501, title: 'The paper has no bucket for images' },
  unavailable: { status: 503, title: 'The paper is briefly unavailable' },
} as const

export type ProblemCode = keyof typeof problemCodes
