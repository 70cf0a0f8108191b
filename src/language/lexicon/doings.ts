import { phraseTree } from '../sheet.ts';

/**
 * What people order of machines and of each other, and no bot of ours can do: a clause that begins with one of these and has
 * an object is an order that is not understood, and not a remark.
 */
const SAYINGS = `
do a backup|do a snapshot|make a backup|make a copy|make a snapshot|take a backup|take a snapshot|take a copy|archive|announce|analyse|analyze|arrange|ask|assemble|attach|back up|backup|block|book|branch|brief|build|buy|bypass|cache|calculate|call|check|checkout|clean|clean up|clear|clear out|clone|close|collect|commit|compact|compare|compile|compress|compute|
configure|confirm|connect|consult|contact|convert|copy|create|debug|defragment|detach|disconnect|dispatch|dm|double check|download|drain|dump|duplicate|edit|eject|email|e-mail|empty|encrypt|decrypt|escalate|evacuate|evict|examine|
extract|fetch|feed|fill|filter|finish|fix|flush|fork|format|forward|fsck|gather|generate|google|grab|hide|inform|inspect|install|invalidate|invite|isolate|join|label|link|lock|log in|log out|log off|look up|mail|make|mark|measure|merge|
message|migrate|mirror|mount|move|notify|open|order|page|patch|pay|phone|pin|ping|poke|post|prepare|prime|print|promote|protect|publish|pull|purge|push|put|query|queue|quarantine|read|rebalance|rebase|rebuild|recompile|recompute|
reconnect|record|recreate|redirect|reduce|refill|reformat|refund|reindex|reinstall|release|reload|rename|repair|replace|replay|replicate|report|reroute|reset|reship|reshard|resize|resolve|restore|retrain|return|review|rewrite|rotate|
run|sanitize|save|scan|scrub|secure|seed|sell|send|shard|share|shift|sign|snapshot|sort|split|squash|stash|store|submit|swap|switch|sync|synchronize|take|tell|terminate|test|text|tidy up|train|transfer|translate|trim|truncate|
preview|prune|bundle|minify|lint|scaffold|unstage|serialize|parse|toggle|rerun|recheck|reconcile|deduplicate|dedupe|normalize|obtain|acquire|locate|identify|determine|choose|select|enter|navigate|visit|browse|insert|append|prepend|declare|define|include|
unblock|uninstall|unlock|unmount|unplug|update|upgrade|upload|vacuum|validate|verify|wait for|warm|warm up|warn|wash|watch|weigh|wipe|withdraw|write|zip|unzip
`;

export const DOINGS = phraseTree(
  SAYINGS.split(/[|\n]/)
    .map((saying) => saying.trim())
    .filter((saying) => saying !== ''),
);

/** "… and give me a tinkle when it crashes": something is to be told, whatever word is used for it. */
export const TELL_ME =
  /^(?:please )?(?:give|drop|send|shoot|throw|toss|chuck) (?:me|us) an? \S+(?: \S+)? (?:if|when|once|whenever|as soon)\b/;
