package org.palliativeregister.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * What the database knows of the keys and of the servers that hold them, and what is decided of them. Everything is read
 * as committed now, whatever the transaction has read before.
 */
@ApplicationScoped
public class KeyBook {

    @Inject
    private KeyRows rows;

    /** Of each purpose the newest first. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<KeyState> keys() {
        return rows.keys();
    }

    /** All that may still write: the living, and the silent until no transaction of theirs can be left. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<NodeState> nodes() {
        return rows.nodes();
    }

    /** Whether every server knows the state of the keys as it is, and nothing is under way under an earlier one. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isKnownEverywhere() {
        long version = rows.version();
        return rows.nodes().stream()
                .allMatch(node -> node.knownVersion() >= version && node.oldestVersion() >= version);
    }

    /** Whether so many seconds have gone by since a purpose last changed: no transaction is older. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isSettled(KeyPurpose purpose, long seconds) {
        return rows.isSettled(purpose, seconds);
    }

    /**
     * From now on until the transaction ends nobody else decides on keys, no server joins, and none learns what is in
     * use: after 20 s of that they stop writing tokens. What takes long is to be done before.
     */
    public void lock() {
        rows.lock();
    }

    /** Puts a key in use; every server learns of it within a second or two. */
    public void use(KeyPurpose purpose, int number) {
        rows.change("number = ?, also_written = null", purpose, number);
    }

    /** First step of the index: tokens of the next key are written beside those of the one that is asked. */
    public void writeIndexToo(int next) {
        rows.change("also_written = ?", KeyPurpose.INDEX, next);
    }

    /** Second step: the next key is asked, the one before is still written. Done again it changes nothing. */
    public void askIndex(int next) {
        rows.ask(next);
    }

    /** The key may leave the keystore: no server asks for it any more. */
    public void retire(String alias) {
        rows.retire(alias);
    }
}
