/** What came of asking: `off`: the person has switched such messages off in WeChat's settings. */
export type Subscribed = 'yes' | 'no' | 'off' | 'failed'
