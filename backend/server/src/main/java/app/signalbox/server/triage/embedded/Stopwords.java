package app.signalbox.server.triage.embedded;

import java.util.Set;

/** English words that say nothing about the subject of a question. */
final class Stopwords {

    static final Set<String> ENGLISH = Set.of(
            "the", "and", "you", "your", "yours", "are", "was", "were", "for", "from", "with", "this", "that", "these",
            "those", "have", "has", "had", "can", "could", "will", "would", "should", "may", "not", "but", "any", "all",
            "how", "what", "when", "where", "which", "who", "why", "does", "did", "its", "our", "they", "them", "there",
            "here", "please", "thanks", "thank", "hello", "hey", "just", "about", "into", "than", "then", "also", "get",
            "got", "want", "need", "know", "tell", "let", "some", "much", "many", "out", "dont", "cant", "isnt", "ive",
            "she", "her", "his", "him", "been", "being", "more", "very", "too", "one", "like");

    private Stopwords() {}
}
