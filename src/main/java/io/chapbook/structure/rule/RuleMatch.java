package io.chapbook.structure.rule;

import java.util.regex.Matcher;

/**
 * A rule that takes a text.
 *
 * @param rule the rule
 * @param words how its pattern matches the text, with the groups that the rule's label promises
 */
public record RuleMatch(LineRule rule, Matcher words) {}
