/** The example that GB 11643 itself prints: valid, and nobody's. */
export const publishedIdentity = '11010519491231002X'
