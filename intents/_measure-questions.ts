/** Whole ways of asking how hard bots work. */
export const askingHowMuch = [
  {
    say: '(is|are) … (falling behind|lagging behind|lagging|behind|drowning|swamped|snowed under)',
    means: { metric: 'queue' },
  },
  {
    say: 'how much (has|have) … [still] got to (chew through|get through|work through|do|go through|wade through)',
    means: { metric: 'queue' },
  },
  {
    say: 'how (backed up|far behind|behind|clogged up|clogged|jammed up) (is|are) … [queue|backlog]',
    means: { metric: 'queue' },
  },
  {
    say: 'how (many requests|much traffic|many messages|many jobs|many calls|many queries|many hits) (is|are|does|do|did|has|have) … (handling|taking|getting|processing|seeing|receiving|handle|take|get|process|see|receive)',
    means: { metric: 'throughput' },
  },
  { say: 'where (does|do) … (stand|sit|lie)', needs: 'metric' },
  {
    say: 'how many (jobs|tasks|messages|requests|items|things) (are|is) [still] (waiting|queued|queueing|pending|stuck|piled up|lined up) (on|at|in|for|with)',
    means: { metric: 'queue' },
  },
  {
    say: 'how (quick|fast|slow|prompt) (is|are) … (at|in|with) (answering|responding|replying|reacting)',
    means: { metric: 'latency' },
  },
  { say: '(does|do|has|have) … (have|got|get) enough', needs: 'metric' },
  { say: 'how (quick|fast|slow|prompt) (is|are) … to (answer|respond|reply|react)', means: { metric: 'latency' } },
  { say: 'how (error prone|error-prone|faulty) (is|are)', means: { metric: 'errors' } },
  {
    say: '(is|are) [stuff|work|anything|things|jobs|requests|messages] (piling up|backing up|queueing up|queuing up|stacking up) (at|on|in|for|with)',
    means: { metric: 'queue' },
  },
  { say: 'how much (is|are) … getting (through|done)', means: { metric: 'throughput' } },
  'how (busy|stressed|strained|overworked) (is|are)',
  {
    say: 'how (much|many) … (burn|burns|guzzle|guzzles|swallow|swallows|devour|devours|draw|draws|chew through|chew up|chews through|chews up|gobble up|gobbles up|eat up|eats up|go through|goes through|get through|gets through|use up|uses up|munch through)',
    needs: 'metric',
  },
  'how (hard|badly) (is|are) … (working|running|sweating|toiling|labouring|laboring|struggling)',
  'how (busy|stressed|strained|loaded|overworked) (has|have|is|are|was|were) … been',
  {
    say: 'how (long|quickly|fast|slowly|soon|promptly) (does|do|did|is|are) … [take|taking] [to] (answer|answering|respond|responding)',
    means: { metric: 'latency' },
  },
  {
    say: 'how long (does|do|did) (requests|calls|queries|responses|answers|a request|a call|it) [to|for|from|of|by|at] … take',
    means: { metric: 'latency' },
  },
  'how hot (is|are) … running',
  {
    say: 'how (hard|badly|heavily|hot|high|much|bad) (is|are) … (sweating|suffering|being squeezed|struggling|straining|toiling|burning|pumping|hurting|smoking|cooking|aching|groaning)',
    needs: 'metric',
  },
  {
    say: 'how much (work|stuff|backlog) (is|has|are) [been] (piling up|piled up|queued up|queueing up|waiting|backing up|backed up|stuck) (at|on|in|for|with)',
    means: { metric: 'queue' },
  },
  'how (loaded|overloaded|stressed|strained|taxed) (is|are)',
  { say: '(is|are) … (maxed out|maxing out|pegged|saturated|strapped|starved) [on|for|of|at]', needs: 'metric' },
  {
    say: 'how many errors [per second|per minute|per hour|a minute|an hour] (does|do|did|has|have)',
    means: { metric: 'errors' },
  },
  { say: 'how much does … get through', means: { metric: 'throughput' } },
  { say: 'how (slow|laggy|sluggish|responsive) (is|are|has|was) … [been]', means: { metric: 'latency' } },
  { say: 'how (slow|laggy|sluggish|responsive)', means: { metric: 'latency' } },
  'how (hard|hungry|heavy|loaded|heavily|laggy|slow|quickly|quick|backed up|large|overloaded){metric}',
  'how (hard|heavily|badly|much) (is|are) … (working|hammering|hitting|using|taxing|pegging|straining|hogging) … (cpu|processor|memory|disk)',
  'what kind of (load|cpu|memory|latency|throughput|traffic) (is|does|are|has)',
  'is … (maxing out|eating up|hogging|running out of|low on|short on|short of|tight on){metric}',
  { say: 'how (much|many|long|big|high|fast|slow|full|deep|large|bad|busy)', needs: 'metric' },
  {
    say: 'how (much|many) … (use|using|eating|taking|consuming|burning|eat|take|need|consume|hogging|chewing)',
    needs: 'metric',
  },
  {
    say: '(what|how) (is|are|was|does|do|has|have) … [been] [like|looking|look|at|doing|going|holding up|holding|faring|getting on|behaving|coping|coming along|these days|performing|running|keeping up|shaping up]',
    needs: 'metric',
  },
  {
    say: '(what|which) [amount of|kind of|level of] … (is|are|does|do|did|has|was) … (use|using|used|eat|eating|consume|consuming|take|taking|have|having|need|needing|burn|burning|run at|running at|sitting at|at|show|showing|hit|reach|got|hogging|hog|gobble|gobbling)',
    needs: 'metric',
  },
  { say: 'is … (high|low|normal|growing|spiking|climbing)', needs: 'metric' },
  {
    say: 'how (is|are) … (doing|looking|holding up|faring|getting on|off) [for|on|in terms of|in|with]',
    needs: 'metric',
  },
  { say: 'what (are|do) (we|you) (seeing|see|getting|get) [on|for|with|from]', needs: 'metric' },
  { say: 'what … (are|do) (we|you) (seeing|see|getting|get) [on|for|with|from]', needs: 'metric' },
  { say: 'has … been (slow|high|low)', needs: 'metric' },
  '(cpu|processor|memory|mem|ram|heap|rss|queue|backlog|latency|latencies|response time|response times|throughput|through put|qps|requests per second|messages per second|rps|request rate|error rate|error rates|error count|error counts|errors count|error total|error totals|count of errors|counts of errors|threw put|thru put|true put|failure rate|disk|storage|disk space|disk usage|cpu usage|memory usage)',
];
