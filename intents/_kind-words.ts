/** A kind word back: short, and different for a greeting, a thank-you and a good-bye. */
export const kindWord = (said: string, name: string): string => {
  const text = said.toLowerCase();
  if (/\b(thanks?|thank you|thx|ty|cheers|ta|appreciate|obliged)\b/.test(text)) return "You're welcome.";
  if (/\b(bye|goodbye|good night|see (you|ya)|cya|gn|have a (nice|good|great))\b/.test(text))
    return 'See you. The bots and I stay here.';
  if (/\b(who|what) are you\b/.test(text))
    return 'I am Codex-32. I look after the bots; say "help" to see what I can do.';
  if (/\b(how are you|how is it going|what is up|sup|alive|you there)\b/.test(text))
    return 'All well here. Say "status" to see how the bots are.';
  if (/\b(hello|hi|hey|hiya|howdy|yo|greetings|morning|afternoon|evening|hola|bonjour|ciao)\b/.test(text)) {
    return `Hello ${name}. Say "status" to see the bots, or "help" for what I can do.`;
  }
  return 'Good.';
};
