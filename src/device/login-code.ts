/** A browser has no code of WeChat's. */
export const loginCode = async (): Promise<string | undefined> => undefined
