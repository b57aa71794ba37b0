// a journey is long: many pages, each waited for
jest.setTimeout(90_000)
