/**
 * What looks like a credential wherever it comes from, for those nobody registered. Each pattern matches just the part
 * to hide, and is bounded, so that hostile text cannot make it slow. Sources: the issuers' own documented formats.
 */
interface Pattern {
  readonly what: string;
  readonly matches: RegExp;
  /** A cheap test that is false for almost every text. */
  readonly hint: RegExp;
}

export const patterns: readonly Pattern[] = [
  {
    what: 'private key',
    hint: /PRIVATE KEY/,
    matches:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\:,.()-]{0,8000}?-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|[A-Za-z0-9+/=\s\\]{0,8000})/g,
  },
  { what: 'AWS key', hint: /A[KS]IA/, matches: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    what: 'GitHub token',
    hint: /gh[pousr]_|github_pat_/,
    matches: /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{22,255})/g,
  },
  { what: 'GitLab token', hint: /glpat-/, matches: /\bglpat-[\w-]{20,100}/g },
  {
    what: 'Slack token',
    hint: /xox|xapp-|slack\.com/,
    matches:
      /\bxox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,400}|\bxapp-\d-[A-Za-z0-9-]{10,400}|(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]{20,200}/g,
  },
  {
    what: 'Discord token',
    hint: /\w{23}\.[\w-]{6}\.|webhooks\//,
    matches: /\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,45}\b|(?<=\/webhooks\/\d{15,22}\/)[\w-]{40,100}/g,
  },
  {
    what: 'Google key',
    hint: /AIza|ya29\.|GOCSPX-/,
    matches: /\bAIza[\w-]{35}|\bya29\.[\w.-]{20,400}|\bGOCSPX-[\w-]{20,60}/g,
  },
  {
    what: 'API key',
    hint: /[sr]k[-_]|npm_|pypi-|dop_v1_|SG\.|hf_/,
    matches:
      /\b(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,200}|sk-[\w-]{20,250}|npm_[A-Za-z0-9]{30,60}|pypi-[\w-]{50,250}|dop_v1_[a-f0-9]{64}|SG\.[\w-]{16,40}\.[\w-]{16,80}|hf_[A-Za-z0-9]{30,60})/g,
  },
  { what: 'key of this service', hint: /c32[krf]_/, matches: /\bc32[kr]_[\w-]{20,200}/g },
  { what: 'signed token', hint: /eyJ/, matches: /\beyJ[\w-]{8,4000}\.[\w-]{8,8000}(?:\.[\w-]{0,2000}){1,3}/g },
  {
    what: 'storage key',
    hint: /Key=|sig=/i,
    matches:
      /(?<=\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=)[\w+/=%-]{20,200}|(?<=[?&]sig=)[\w%+/=-]{20,200}/gi,
  },
  {
    what: 'credentials',
    hint: /bearer|basic/i,
    matches: /(?<=\b(?:bearer|basic)[ \t]{1,3})[A-Za-z0-9._~+/=-]{12,4000}/gi,
  },
  { what: 'password', hint: /:\/\//, matches: /(?<=:\/\/[^\s/:@"'<>]{0,100}:)[^\s/"'<>]{1,300}(?=@[\w.[-])/g },
  {
    what: 'value',
    hint: /pass|pwd|secret|token|key/i,
    matches:
      /(?<=(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|secret[_-]?key)\\?["']?[ \t]{0,3}(?:=|:(?!\/))[ \t]{0,3}\\?["']?)[^\s"'\\,;&<>()[\]{}$•*…]{6,500}/gi,
  },
];
