const page = /^\/(?:pages|packages\/(?:entity|department|office)\/pages)\/[a-z-]+\/index(?:\?[\w.=&%-]*)?$/

/** The mini-program hands a query on as it was written, the web decodes it. */
const decoded = (text: string): string => {
  try {
    return text.startsWith('/') ? text : decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Where signing in leads: the page one came from, when it is one of ours, else home. Nobody sends a person elsewhere by a link. */
export const backTo = (given = ''): string => {
  const path = decoded(given)
  return page.test(path) ? path : '/pages/home/index'
}
